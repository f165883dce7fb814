import { z } from 'zod';

const BundledFile = z.object({
  path: z.string(),
  size: z.int().meta({ description: 'Bytes' }),
  sha256: z.string(),
  records: z.int().nullable().meta({ description: 'Lines, of JSON Lines' }),
});

/** Everything that the public may read, in one file. */
export const Bundle = z
  .object({
    name: z.string(),
    address: z.string(),
    size: z.int().meta({ description: 'Bytes' }),
    sha256: z.string(),
    madeAt: z.iso.datetime(),
    files: z.array(BundledFile).meta({ description: 'Its records, file by file; attachments are in its manifest' }),
    attachments: z.int(),
  })
  .meta({ id: 'Bundle' });
export type Bundle = z.infer<typeof Bundle>;

export const BundleState = z
  .object({
    bundle: Bundle.nullable(),
    making: z.boolean().meta({ description: 'It is being made; ask again in some seconds' }),
  })
  .meta({ id: 'BundleState' });
