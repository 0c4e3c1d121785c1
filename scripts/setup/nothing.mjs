// Stands for `server-only` in the bundle of the server.
export {};
