/** Where a person's own view is kept on this device, as `printView` writes it. */
export const viewKey = 'taiyaku.view';
