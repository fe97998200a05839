export const hex = (color: string): string => color.replace("#", "").toUpperCase();

export const lineXml = (color: string): string =>
  `<a:ln w="9525"><a:solidFill><a:srgbClr val="${hex(color)}"/></a:solidFill></a:ln>`;
