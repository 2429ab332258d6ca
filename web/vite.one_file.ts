import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Puts script and styles into the page, and lets the page's policy run this very script and no other. */
export function oneFile(): Plugin {
    return {
        name: 'one-file',
        enforce: 'post',
        generateBundle(_options, bundle) {
            let script = '';
            let styles = '';
            for (const [name, part] of Object.entries(bundle)) {
                if (part.type === 'chunk') script += part.code;
                else if (name.endsWith('.css')) styles += String(part.source);
                else continue;
                delete bundle[name];
            }
            // Neither may end its own element early. In JavaScript, both stand in strings only.
            script = script.trim().replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\!--');
            if (/<\/style/i.test(styles)) this.error('the styles would end their own element');
            const hash = createHash('sha256').update(script, 'utf8').digest('base64');

            for (const part of Object.values(bundle)) {
                if (part.type !== 'asset' || !part.fileName.endsWith('.html')) continue;
                const html = String(part.source)
                    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
                    .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
                    .replace('@script@', () => `'sha256-${hash}'`)
                    .replace('</head>', () => `<style>${styles.trim()}</style>\n</head>`)
                    .replace('</body>', () => `<script type="module">${script}</script>\n</body>`);
                if (/<script[^>]+src=/i.test(html.replace(script, ''))) this.error('a script is left outside');
                part.source = html;
            }
        },
    };
}

/** A path of this folder, wherever the command is given. */
export function place(path: string): string {
    return fileURLToPath(new URL(path, import.meta.url));
}
