import type { ReviewProject } from "../../app/view";
import type { Wording } from "../wording/wording";
import { Box } from "./Box";
import { NoticeFlag } from "./NoticeFlag";

export interface ProjectRowProps {
  readonly project: ReviewProject;
  readonly words: Wording;
  readonly onChoose: (chosen: boolean) => void;
}

export const projectRowId = (no: number): string => `project-${no}`;

/** Box, number, title and amount; below them where the money comes from, the years, and what needs a look. */
export function ProjectRow({ project, words, onChoose }: ProjectRowProps) {
  const { no, title, mix, notices, selectable } = project;
  return (
    <li id={projectRowId(no)} tabIndex={-1} className={selectable ? "prow" : "prow missing"}>
      <Box
        label={words["read.project"](no, title)}
        chosen={project.chosen ? "all" : "none"}
        disabled={!selectable}
        onChange={onChoose}
      />
      <span className="no">{no}</span>
      <span className="ttl" lang="ko">
        {title}
      </span>
      <span className="amt">{project.total}</span>
      <span className="sub">
        {mix.length > 0 && (
          <span
            className="mix"
            role="img"
            aria-label={`${words["read.mix"]}: ${mix.map((part) => part.text).join(", ")}`}
            title={mix.map((part) => part.text).join(" · ")}
          >
            {mix.map((part) => (
              <i
                key={part.level}
                className={`fund-${part.level}`}
                style={{ flexGrow: part.share, flexBasis: 0 }}
              />
            ))}
          </span>
        )}
        <span>{project.meta}</span>
      </span>
      {notices.length > 0 && (
        <div className="flags">
          {notices.map((notice, index) => (
            <NoticeFlag key={index} notice={notice} />
          ))}
        </div>
      )}
    </li>
  );
}
