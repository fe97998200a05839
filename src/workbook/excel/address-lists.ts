/**
 * Addresses joined by commas, as `Worksheet.getRanges` takes them, in lists short enough for Excel
 * (8,192 characters; some room is left for the sheet's name).
 */
export function addressLists(addresses: readonly string[], longest = 8_000): string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= longest) {
      lists[lists.length - 1] = `${last},${address}`;
    } else lists.push(address);
  }
  return lists;
}
