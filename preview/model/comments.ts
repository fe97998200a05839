import type { SheetId } from "../engine/engine";
import { invalidArgument, invalidOperation, itemNotFound } from "../protocol/host-error";
import { HostCollection, HostObject } from "../protocol/host-object";
import { writeArea } from "./a1";
import { field, flag, text } from "./arguments";
import type { Book, CommentEntry, RangeObject, ReplyEntry } from "./book";
import { EventType, wholeWorkbook, type Events } from "./events";
import { listensTo } from "./listening";

const author = { name: "Preview User", email: "user@preview.invalid" };

/** Threaded comments of the workbook, or those of one sheet. */
export class CommentCollection extends HostCollection<Comment> {
  readonly typeName = "CommentCollection";
  constructor(
    private readonly book: Book,
    private readonly sheet: SheetId | null,
  ) {
    super();
  }
  get events(): Events {
    return this.book.events;
  }
  get eventTarget(): string {
    return this.sheet ?? wholeWorkbook;
  }
  items(): readonly Comment[] {
    return this.book.state.comments
      .filter(({ sheet }) => this.sheet === null || sheet === this.sheet)
      .map((entry) => new Comment(this.book, entry));
  }
  find(key: unknown): Comment | null {
    return this.items().find(({ identity }) => identity === key) ?? null;
  }
  GetItemByCell(address: unknown): Comment {
    const place = this.book.areaOf(address, this.sheet ?? this.book.engine.sheets.active());
    const found = this.items().find((comment) => comment.isAt(place.sheet, writeArea(place.area)));
    if (!found) throw itemNotFound();
    return found;
  }
  GetItemByReplyId(id: unknown): Comment {
    const entry = this.book.state.comments.find(({ replies }) =>
      replies.some((reply) => reply.id === id),
    );
    if (!entry) throw itemNotFound();
    return new Comment(this.book, entry);
  }
  Add(address: unknown, content: unknown, contentType: unknown): Comment {
    const place = this.book.areaOf(address, this.sheet ?? this.book.engine.sheets.active());
    if (place.area.rows * place.area.columns !== 1) throw invalidArgument();
    const isTaken = this.book.state.comments.some(
      ({ sheet, area }) => sheet === place.sheet && writeArea(area) === writeArea(place.area),
    );
    if (isTaken) throw invalidOperation("This cell already has a comment.");
    const entry: CommentEntry = {
      ...remark(this.book, content, contentType),
      sheet: place.sheet,
      area: place.area,
      replies: [],
      resolved: false,
    };
    this.book.state.comments.push(entry);
    tell(this.book, EventType.commentAdded, entry);
    return new Comment(this.book, entry);
  }
}

listensTo(CommentCollection, {
  Added: EventType.commentAdded,
  Changed: EventType.commentChanged,
  Deleted: EventType.commentDeleted,
});

function remark(book: Book, content: unknown, contentType: unknown): ReplyEntry {
  return {
    id: `{comment-${book.nextNumber()}}`,
    created: new Date().toISOString(),
    ...said(content, contentType),
  };
}

/** Plain text, or rich text with the people it mentions. */
function said(
  content: unknown,
  contentType?: unknown,
): Pick<ReplyEntry, "content" | "rich" | "mentions"> {
  if (typeof content === "string") {
    if (content === "" || contentType === "Mention") throw invalidArgument();
    return { content, rich: content, mentions: [] };
  }
  const rich = text(field(content, "richContent"));
  const mentions = field(content, "mentions");
  const plain = rich.replace(/<at id="\d+">([^<]*)<\/at>/g, "$1");
  return { content: plain, rich, mentions: Array.isArray(mentions) ? mentions : [] };
}

const scalars = [
  "AuthorEmail",
  "AuthorName",
  "Content",
  "ContentType",
  "CreationDate",
  "Id",
  "Mentions",
  "Resolved",
  "RichContent",
] as const;

/** What a comment and a reply have in common. */
abstract class Remark extends HostObject {
  override readonly scalars = scalars;
  constructor(
    protected readonly book: Book,
    protected readonly entry: CommentEntry,
    private readonly remark: ReplyEntry,
  ) {
    super();
  }
  override get identity(): string {
    return this.remark.id;
  }
  get Id(): string {
    return this.present().id;
  }
  get AuthorName(): string {
    return author.name;
  }
  get AuthorEmail(): string {
    return author.email;
  }
  /** A moment, as office.js reads dates. */
  get CreationDate(): string {
    return this.remark.created;
  }
  get Content(): string {
    return this.present().content;
  }
  set Content(value: unknown) {
    Object.assign(this.present(), said(text(value)));
    tell(this.book, EventType.commentChanged, this.entry, "CommentEdited");
  }
  get ContentType(): string {
    return this.remark.mentions.length > 0 ? "Mention" : "Plain";
  }
  get RichContent(): string {
    return this.present().rich;
  }
  get Mentions(): readonly unknown[] {
    return this.present().mentions;
  }
  get Resolved(): boolean {
    return this.entry.resolved;
  }
  UpdateMentions(content: unknown): void {
    Object.assign(this.present(), said(content));
    tell(this.book, EventType.commentChanged, this.entry, "CommentEdited");
  }
  GetLocation(): RangeObject {
    return this.book.range(this.entry.sheet, this.entry.area);
  }
  protected present(): ReplyEntry {
    const isThere =
      this.book.state.comments.includes(this.entry) &&
      (this.remark === this.entry || this.entry.replies.includes(this.remark));
    if (!isThere) throw itemNotFound();
    return this.remark;
  }
}

class Comment extends Remark {
  readonly typeName = "Comment";
  constructor(book: Book, entry: CommentEntry) {
    super(book, entry, entry);
  }
  isAt(sheet: SheetId, address: string): boolean {
    return this.entry.sheet === sheet && writeArea(this.entry.area) === address;
  }
  override get Resolved(): boolean {
    return this.entry.resolved;
  }
  override set Resolved(value: unknown) {
    this.present();
    this.entry.resolved = flag(value);
    const change = value === true ? "CommentResolved" : "CommentReopened";
    tell(this.book, EventType.commentChanged, this.entry, change);
  }
  get Replies(): HostObject {
    return new CommentReplyCollection(this.book, this.entry);
  }
  Delete(): void {
    this.present();
    const { comments } = this.book.state;
    comments.splice(comments.indexOf(this.entry), 1);
    tell(this.book, EventType.commentDeleted, this.entry);
  }
}

class CommentReplyCollection extends HostCollection<CommentReply> {
  readonly typeName = "CommentReplyCollection";
  constructor(
    private readonly book: Book,
    private readonly entry: CommentEntry,
  ) {
    super();
  }
  items(): readonly CommentReply[] {
    return this.entry.replies.map((reply) => new CommentReply(this.book, this.entry, reply));
  }
  find(key: unknown): CommentReply | null {
    return this.items().find(({ identity }) => identity === key) ?? null;
  }
  Add(content: unknown, contentType: unknown): CommentReply {
    const reply = remark(this.book, content, contentType);
    this.entry.replies.push(reply);
    tell(this.book, EventType.commentChanged, this.entry, "ReplyAdded");
    return new CommentReply(this.book, this.entry, reply);
  }
}

class CommentReply extends Remark {
  readonly typeName = "CommentReply";
  constructor(
    book: Book,
    entry: CommentEntry,
    private readonly reply: ReplyEntry,
  ) {
    super(book, entry, reply);
  }
  GetParentComment(): HostObject {
    return new Comment(this.book, this.entry);
  }
  Delete(): void {
    this.present();
    const { replies } = this.entry;
    replies.splice(replies.indexOf(this.reply), 1);
    tell(this.book, EventType.commentChanged, this.entry, "ReplyDeleted");
  }
}

function tell(book: Book, type: EventType, entry: CommentEntry, changeType?: string): void {
  const commentDetails = [{ commentId: entry.id, replyIds: entry.replies.map(({ id }) => id) }];
  book.events.raise(type, entry.sheet, () => ({
    commentDetails,
    source: "Local",
    worksheetId: entry.sheet,
    ...(changeType === undefined ? {} : { changeType }),
  }));
}
