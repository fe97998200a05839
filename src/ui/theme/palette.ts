import type { IPalette } from "office-ui-fabric-react/lib/Theme";

/** The colours of tokens.css in the slots Fluent has for them, by custom property, so that one theme serves both. */
export const palette: Partial<IPalette> = {
  themePrimary: "var(--indigo)",
  themeSecondary: "var(--indigo)",
  themeDarkAlt: "var(--indigo-hover)",
  themeDark: "var(--indigo-hover)",
  themeDarker: "var(--indigo-hover)",
  themeTertiary: "var(--indigo-line)",
  themeLight: "var(--indigo-line)",
  themeLighter: "var(--indigo-bg)",
  themeLighterAlt: "var(--indigo-bg)",
  black: "var(--ink)",
  neutralDark: "var(--ink)",
  neutralPrimary: "var(--ink)",
  neutralPrimaryAlt: "var(--ink2)",
  neutralSecondary: "var(--ink2)",
  neutralSecondaryAlt: "var(--ink3)",
  neutralTertiary: "var(--ink3)",
  neutralTertiaryAlt: "var(--edge)",
  neutralQuaternary: "var(--edge)",
  neutralQuaternaryAlt: "var(--bg3)",
  neutralLight: "var(--bg3)",
  neutralLighter: "var(--bg2)",
  neutralLighterAlt: "var(--bg0)",
  white: "var(--bg1)",
  redDark: "var(--vermilion)",
};
