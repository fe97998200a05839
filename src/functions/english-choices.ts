/** English wording of the words an argument can be chosen from, by enumeration and value. */
export const englishChoices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  SOURCE: {
    국비: "National funding, 기금 and 균특 included.",
    도비: "Provincial funding.",
    시비: "City, county and district funding.",
    민간: "Private funding.",
    기금: "National funds alone.",
  },
  BASE: {
    총액: "All sources.",
    공공: "All sources but private funding.",
    지방비: "Province, city, county and district.",
  },
  OPEN: {
    라벨: "Only columns of that very year.",
    기간: "Also an 이후 column with one year left.",
    균등: "이후 columns spread evenly over their years.",
    최대: "이후 columns as if all of it fell in that year.",
  },
  LEVEL: {
    시: "City, county and district.",
    도: "Province.",
    지방비: "Both.",
  },
  ROUNDING: {
    반올림: "To the nearest, half away from 0.",
    절사: "Towards 0.",
    절상: "Away from 0.",
  },
  METHOD: {
    최대잔여: "One unit each to the largest remainders.",
    최대항목: "All of it to the largest value.",
    마지막: "All of it to the last value.",
  },
  KIND: {
    일반: "With money from above.",
    자체재원: "All of it own money.",
    행사: "Events.",
    홍보관: "Exhibition halls of own money.",
  },
  SEVERITY: {
    전체: "All findings.",
    오류: "Errors.",
    검토: "To review.",
    확인: "To confirm.",
    참고: "Notes.",
    단수: "Rounding differences.",
  },
};
