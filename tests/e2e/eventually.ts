/** Looks again and again until the assertion holds; after the time is up its own message is the failure. */
export async function eventually(look: () => void | Promise<void>, within = 5000): Promise<void> {
  const end = Date.now() + within;
  for (;;) {
    try {
      await look();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
