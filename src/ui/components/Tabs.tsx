import { Pivot, PivotItem } from "office-ui-fabric-react/lib/Pivot";
import type { Screen } from "../../app/view";
import { Icon } from "../icons/Icon";
import type { Wording } from "../wording/wording";

export interface TabsProps {
  readonly screen: Screen;
  readonly errorCount: number | null;
  readonly words: Wording;
  readonly onShow: (screen: Screen) => void;
}

const screens = ["import", "check", "functions", "settings"] as const satisfies readonly Screen[];

export const tabId = (screen: Screen): string => `tab-${screen}`;
export const panelId = "panel";

export function Tabs({ screen, errorCount, words, onShow }: TabsProps) {
  return (
    <nav className="tabs">
      <Pivot
        aria-label={words["tab.all"]}
        headersOnly
        overflowBehavior="none"
        selectedKey={screen}
        getTabId={(key) => `tab-${key}`}
        onLinkClick={(item) => {
          const chosen = screens.find((each) => each === item?.props.itemKey);
          if (chosen) onShow(chosen);
        }}
      >
        {screens.map((each) => (
          <PivotItem
            key={each}
            itemKey={each}
            headerText={words[`tab.${each}`]}
            headerButtonProps={{ "aria-controls": panelId, title: words[`tab.${each}`] }}
            onRenderItemLink={() => <TabText screen={each} errorCount={errorCount} words={words} />}
          />
        ))}
      </Pivot>
    </nav>
  );
}

function TabText({ screen, errorCount, words }: Omit<TabsProps, "onShow">) {
  if (screen === "settings") {
    return (
      <span className="tabtext">
        <Icon name="settings" />
        <span className="sr">{words["tab.settings"]}</span>
      </span>
    );
  }
  return (
    <span className="tabtext">
      {words[`tab.${screen}`]}
      {screen === "check" && errorCount !== null && (
        <ErrorCount errors={errorCount} words={words} />
      )}
    </span>
  );
}

function ErrorCount({ errors, words }: { readonly errors: number; readonly words: Wording }) {
  if (errors === 0) {
    return (
      <span className="count ok">
        <Icon name="check" size={14} />
        <span className="sr">{words["tab.check.none"]}</span>
      </span>
    );
  }
  return (
    <span className="count">
      <span aria-hidden="true">{errors}</span>
      <span className="sr">{words["tab.check.count"](errors)}</span>
    </span>
  );
}
