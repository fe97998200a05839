import { PrimaryButton } from "office-ui-fabric-react";
import { createRoot } from "react-dom/client";

void Office.onReady().then(() => {
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<PrimaryButton text="검산" />);
});
