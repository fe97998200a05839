/** How all charts look, whoever draws them. */
export const chartLook = {
  /** Between bars, per cent of their width. */
  gapWidth: 75,
  titlePoints: 11,
  textPoints: 9,
  text: "#444D59",
  title: "#171B21",
  gridlines: "#DEE2E8",
  frame: "#C3C9D1",
} as const;
