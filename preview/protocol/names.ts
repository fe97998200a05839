/** The wire's name of a member as the developer writes it, and back. */
export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

export const pascal = (name: string): string =>
  name.startsWith("_") ? `_${pascal(name.slice(1))}` : name.charAt(0).toUpperCase() + name.slice(1);
