import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from '../../setup/browser.mjs';
import { run } from '../../setup/command.mjs';
import { scratch } from './app.mjs';
import { startServer } from './servers.mjs';
import { requireTool } from './tools.mjs';

export function requireNginx() {
  return requireTool('nginx', 'On Debian: apt-get install nginx libnginx-mod-http-brotli-filter');
}

/** Checks a configuration and starts nginx with it; stopped at the end. */
export async function startNginx(name, folder, configuration, url) {
  const nginx = requireNginx();
  const args = ['-p', folder, '-c', configuration, '-e', 'stderr', '-g', 'daemon off;'];
  await run(`nginx refuses ${configuration}.`, nginx, [...args, '-t']);
  await startServer(`nginx (${name})`, url, nginx, args);
}

/**
 * nginx that sends one body from disk, with the header lines that go with its
 * encoding: nothing is compressed and nothing else is done. Its address.
 */
export async function startDiskServer({ body, encoding, type, port, workers }) {
  const folder = join(await scratch(), 'disk');
  mkdirSync(join(folder, 'files'), { recursive: true });
  writeFileSync(join(folder, 'files', 'page'), body);
  const configuration = join(folder, 'nginx.conf');
  writeFileSync(configuration, `
${isRoot ? 'user root;' : ''}
worker_processes ${workers};
worker_rlimit_nofile 65536;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log warn;
events { worker_connections 4096; }
http {
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  keepalive_requests 100000;
  server {
    listen 127.0.0.1:${port};
    access_log off;
    sendfile on;
    tcp_nopush on;
    open_file_cache max=2000 inactive=60s;
    root ${folder}/files;
    location / {
      default_type "${type}";
      ${encoding ? `add_header Content-Encoding ${encoding};` : ''}
    }
  }
}
`);
  const url = `http://127.0.0.1:${port}/page`;
  await startNginx('disk', folder, configuration, url);
  return url;
}
