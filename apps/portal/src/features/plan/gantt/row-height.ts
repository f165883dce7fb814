export const rowHeight = 44;
