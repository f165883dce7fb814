/** A form with one file in its field `file`, as a browser sends it: body and header for `send`. */
export function formWith(filename: string, bytes: Buffer): { body: Buffer; headers: Record<string, string> } {
  const head = `--b\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--b--\r\n')]),
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
  };
}
