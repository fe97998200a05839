import { createTheme } from "office-ui-fabric-react/lib/Theme";
import { palette } from "./palette";

const make = (isInverted: boolean) =>
  createTheme({
    palette,
    isInverted,
    semanticColors: { errorText: "var(--vermilion)" },
    effects: { roundedCorner2: "4px" },
    defaultFontStyle: { fontFamily: "inherit" },
  });

export const fluentThemes = { light: make(false), dark: make(true) };
