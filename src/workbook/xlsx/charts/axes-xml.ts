import { chartLook } from "../../../sheets/chart-look";
import type { ChartSnapshot } from "../../snapshot";
import { escaped } from "../xml-text";
import { lineXml } from "./line-xml";

/** The axis of categories (1) and of values (2) of bars; `lying`: they go to the right. */
export function chartAxes({ reversed, valueAxis }: ChartSnapshot, lying: boolean): string {
  const order = reversed ? "maxMin" : "minMax";
  const isShown = valueAxis !== "";
  const lines = isShown
    ? `<c:majorGridlines><c:spPr>${lineXml(chartLook.gridlines)}</c:spPr></c:majorGridlines>`
    : "";
  return (
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${order}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${lying ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr>${lineXml(chartLook.frame)}</c:spPr><c:crossAx val="2"/><c:crosses val="autoZero"/>` +
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling>' +
    `<c:delete val="${isShown ? 0 : 1}"/><c:axPos val="${lying ? "b" : "l"}"/>${lines}` +
    `<c:numFmt formatCode="${escaped(valueAxis || "General")}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="1"/><c:crosses val="autoZero"/>' +
    '<c:crossBetween val="between"/></c:valAx>'
  );
}
