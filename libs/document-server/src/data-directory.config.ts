/** The folder for everything that lasts; the same default as the product's. */
export const dataDirectory = () => process.env['DATA_DIR'] || '.data';
