import { squeezed } from "./plain-text";

/** Whether a label of a row or a column says that it is the sum of others, in the languages tables are commonly in. */
export function namesTotal(label: string): boolean {
  if (label.length > 80) return false;
  return korean.test(squeezed(label)) || others.test(label.toLowerCase()) || net.test(label);
}

/** Whether the figures under a label can be amounts that add up: no shares, averages, prices, indices, ranks. */
export function namesAmount(label: string): boolean {
  if (label.length > 80) return true;
  return !foreignKorean.test(squeezed(label)) && !foreign.test(label.toLowerCase());
}

/** Whether a label says that the figures are the change between two others. */
export function namesChange(label: string): boolean {
  if (label.length > 80) return false;
  return changeKorean.test(squeezed(label)) || change.test(label.toLowerCase());
}

const korean =
  /(^|[^가-힣])(총|총액|전체|합)([^가-힣]|$)|(^|합|총|소|누|중|[^가-힣])계(\(.*\))?$|^총\S*(비|액|계|수)/;
const others =
  /(^|[^\p{L}])((sub|grand)?[ -]?totals?|total(e|es|en)?|sum|all(?! others?)|overall|both|combined|aggregate|gesamt|insgesamt|summe|zusammen|ensemble|celkem|razem|yhteens[äa]|i alt|итого|всего|合計|总计|總計|小計|小计|计)([^\p{L}]|$)/u;
/** "Net income", but not "Unrestricted net assets". */
const net = /^[^\p{L}]*net([^\p{L}]|$)/iu;
const foreignKorean =
  /[율률率]|비중|비율|구성비|평균|단가|지수|순위|構成比|構成割合|前年度?比|同比|占比|百分比|伸び|平均|%/;
const foreign =
  /%|(^|[^\p{L}])(percent(age)?|per ?cent|pct|rates?|ratio|averages?|avg|mean|median|index|per|price|rank|std|st?devs?|min|max|growth|anteil|durchschnitt|moyenne|taux|pourcentage|porcentaje|promedio)([^\p{L}]|$)/u;
const changeKorean = /증감|차액|차이|△|잔액|증가액|감소액|増減|增减|差額|差额/;
const change =
  /(^|[^\p{L}])(changes?|differences?|diff|variance|increase|decrease|balance|over\/under|surplus|deficit)([^\p{L}]|$)/u;
