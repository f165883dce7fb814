import { ApiProblem } from '@/api/problem';

const scale = 2;

/** Draws the picture at an address of this host at twice its size and saves it as PNG. */
export async function pngOf(address: string, name: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new ApiProblem(response.status, 'portal.unexpected');
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await response.text())}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * scale;
  canvas.height = image.height * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const link = document.createElement('a');
  link.href = canvas.toDataURL('image/png');
  link.download = name;
  link.click();
}
