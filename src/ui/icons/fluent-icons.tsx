import { registerIcons } from "office-ui-fabric-react/lib/Styling";
import { Icon } from "./Icon";

/** The only icons of its own that the Fluent controls we use ask for; without this they would fetch a font. */
export function registerFluentIcons(): void {
  registerIcons({ icons: { CheckMark: <Icon name="check" /> } });
}
