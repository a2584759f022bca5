// One build per page (build.js sets PAGE): sharing chunks between pages would cost the phone extra requests. What a page
// needs later (phone/inside.ts, phone/extras.ts) is a chunk of its own. The page's CSS is put into the page itself, so a
// phone asks for the page, one script and one font. No inline scripts and no style attributes: the server's
// Content-Security-Policy allows neither, only the hash of the inline <style>.
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const page = process.env.PAGE ?? 'phone';

export default defineConfig({
  base: '/',
  plugins: [svelte(), cssIntoPage()],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    cssCodeSplit: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: `${page}.html`,
      output: {
        chunkFileNames: `assets/${page}-[name]-[hash].js`,
        codeSplitting: { groups: [{ name: firstNeeded, debugName: 'first' }], includeDependenciesRecursively: false },
      },
    },
  },
  server: {
    fs: { allow: ['..'] },
    proxy: {
      '/api': 'http://localhost:8000',
      '/socket.io': { target: 'http://localhost:8000', ws: true },
    },
  },
  // Long enough for a busy machine: how fast something is, the bench says.
  test: { include: ['src/**/*.test.ts'], environment: 'node', testTimeout: 120_000 },
});

/** Move the built style sheet into `<style>` and preload the one font that every page needs. */
function cssIntoPage() {
  return {
    name: 'css-into-page',
    enforce: 'post',
    apply: 'build',
    generateBundle(_, bundle) {
      const html = Object.values(bundle).find((file) => file.fileName.endsWith('.html'));
      if (!html) return;
      let text = String(html.source);
      for (const [name, file] of Object.entries(bundle)) {
        if (!name.endsWith('.css')) continue;
        const link = new RegExp(`\\s*<link[^>]*href="/${name.replaceAll('.', '\\.')}"[^>]*>`);
        text = text.replace(link, () => `<style>${String(file.source).trim()}</style>`);
        delete bundle[name];
      }
      const font = Object.keys(bundle).find((name) => /ahn-latin-(?!ext)[^/]*\.woff2$/.test(name));
      if (font) {
        const preload = `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${font}">`;
        text = text.replace('<style>', () => `${preload}<style>`);
      }
      html.source = text;
    },
  };
}

/** What the page begins with is one chunk, and so is what a phone needs inside, even what later chunks share with them. */
function firstNeeded(id, modules) {
  const needed = (entry) => {
    const found = new Set();
    const walk = (one) => {
      if (found.has(one)) return;
      found.add(one);
      for (const next of modules.getModuleInfo(one)?.importedIds ?? []) walk(next);
    };
    walk(fileURLToPath(new URL(`./src/${page}/${entry}.ts`, import.meta.url)));
    return found;
  };
  return needed('main').has(id) ? 'first' : needed('inside').has(id) ? 'inside' : null;
}
