// A part of the page, fetched as often as it takes on bad Wi-Fi.

const AGAIN_MS = 2_000;

export async function insist<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((done) => setTimeout(done, AGAIN_MS));
    }
  }
}
