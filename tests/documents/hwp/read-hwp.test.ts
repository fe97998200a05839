import { readHwp } from "../../../src/documents/hwp/read-hwp";
import {
  hwpBullet,
  hwpCell,
  hwpControl,
  hwpNumbering,
  hwpParagraph,
  hwpShape,
  record,
  smallHwp,
} from "../small/small-hwp";

const blocksOf = async (section: readonly Uint8Array[], info: readonly Uint8Array[] = []) =>
  (
    await readHwp(smallHwp(Buffer.concat(section), Buffer.concat([hwpShape(0, 0, 0), ...info])), {
      aborted: false,
    })
  ).value.blocks;

test("numbers, letters and bullets of symbol fonts are written out", async () => {
  const info = [
    hwpShape(2, 0, 1),
    hwpShape(2, 1, 1),
    hwpShape(3, 0, 1),
    hwpNumbering(["^1.", "^2)"], [0, 8]),
    hwpBullet("\uf06f"),
  ];
  const lines = [1, 2, 2, 1, 3].map((shape, at) => hwpParagraph(`줄 ${at}`, 0, shape));
  expect((await blocksOf(lines, info)).map((block) => "text" in block && block.text)).toEqual([
    "1. 줄 0",
    "가) 줄 1",
    "나) 줄 2",
    "2. 줄 3",
    "□ 줄 4",
  ]);
});

test("a table stands between the words around it, its merged cells cover their places", async () => {
  const blocks = await blocksOf([
    hwpParagraph("앞\u000b뒤"),
    hwpControl("tbl ", 1),
    record(77, 2, Buffer.alloc(20)),
    hwpCell(2, [0, 0, 1, 2], "계"),
    hwpCell(2, [1, 0, 1, 1], "국비"),
    hwpCell(2, [1, 1, 1, 1], "70"),
    hwpParagraph("끝"),
  ]);
  expect(blocks).toMatchObject([
    { text: "앞" },
    {
      rows: [
        [{ text: "계", columnSpan: 2 }, null],
        [{ text: "국비" }, { text: "70" }],
      ],
    },
    { text: "뒤" },
    { text: "끝" },
  ]);
});

test.each([
  ["a password", 3, "encrypted"],
  ["a distribution copy", 5, "distribution"],
  ["rights management", 17, "encrypted"],
])("%s is named", async (_, flags, code) => {
  const file = smallHwp(hwpParagraph("글"), hwpShape(0, 0, 0), flags);
  await expect(readHwp(file, { aborted: false })).rejects.toMatchObject({ code });
});
