import { keepOnDevice, readKeptOnDevice } from '@/components/kept-on-device';

/** What somebody wrote and the server does not have yet, kept on this device. */
export interface KeptText<Content> {
  content: Content;
  /** The version it was written on; null before the record exists. */
  version: number | null;
  /** Makes the creation of a new record repeatable. */
  key: string;
}

const place = (person: string, id: string) => `digital-customs.text.${person}.${id}`;

/** Texts are kept by person, so that the next one at the same device does not meet them. */
export const readKept = <Content>(person: string, id: string) => readKeptOnDevice<KeptText<Content>>(place(person, id));

/** Returns whether the device could keep it. */
export const keep = (person: string, id: string, text: KeptText<unknown>) => keepOnDevice(place(person, id), text);

export const letGo = (person: string, id: string) => keepOnDevice(place(person, id), null);
