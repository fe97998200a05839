import { Fragment } from "react";
import type { Actions } from "../../app/actions";
import type { ReviewGroup, ReviewView } from "../../app/view";
import { Box } from "../components/Box";
import { Button } from "../components/Buttons";
import { CoverBar } from "../components/CoverBar";
import { DocumentHead } from "../components/DocumentHead";
import { NoticeFlag } from "../components/NoticeFlag";
import { PlanYear } from "../components/PlanYear";
import { ProjectRow, projectRowId } from "../components/ProjectRow";
import type { Wording } from "../wording/wording";

export interface ReviewProps {
  readonly review: ReviewView;
  readonly words: Wording;
  readonly actions: Actions;
  readonly working: boolean;
}

/** What was understood, project by project, before anything is written. */
export function Review({ review, words, actions, working }: ReviewProps) {
  return (
    <>
      <div className="scroll">
        <ReviewHead review={review} words={words} actions={actions} />
        <ListHead review={review} words={words} />
        {review.groups.map((group, index) => (
          <Group key={index} group={group} words={words} actions={actions} />
        ))}
      </div>
      <div className="foot">
        <Button
          look="primary"
          big
          wide
          primaryAction
          label={review.again ? words["read.compare"] : review.writeLabel}
          disabled={!review.canWrite || working}
          onClick={() => void (review.again ? actions.compareAgain() : actions.write())}
        />
        <p className="why">
          <span>{review.writeSum}</span>{" "}
          {review.again ? (
            <button
              type="button"
              className="link"
              disabled={!review.canWrite || working}
              onClick={() => void actions.write()}
            >
              {words["read.anew"]}
            </button>
          ) : (
            <span>{words["read.undo"]}</span>
          )}
        </p>
      </div>
    </>
  );
}

function ReviewHead({ review, words, actions }: Pick<ReviewProps, "review" | "words" | "actions">) {
  return (
    <DocumentHead
      screen="review"
      fileName={review.fileName}
      title={words["read.title"]}
      facts={review.facts}
      back={{ label: words["read.other"], onClick: () => actions.otherFile() }}
    >
      {review.coverage && <CoverBar coverage={review.coverage} words={words} />}
      <PlanYear
        planYear={review.planYear}
        words={words}
        onChange={(year) => actions.setPlanYear(year)}
      />
      {review.notices.length > 0 && (
        <div className="flags" role="group" aria-label={words["read.general"]}>
          {review.notices.map((notice, index) => (
            <NoticeFlag key={index} notice={notice} />
          ))}
        </div>
      )}
    </DocumentHead>
  );
}

function ListHead({ review, words }: Pick<ReviewProps, "review" | "words">) {
  const { attention, levels } = review;
  return (
    <>
      <div className="listhead">
        {attention.length > 0 && (
          <>
            <b>{words["read.notices"](attention.length)}</b>
            <span className="jumps">
              {attention.map((no, index) => (
                <Fragment key={no}>
                  {index > 0 && <span aria-hidden="true">·</span>}
                  <button type="button" className="link" onClick={() => jumpTo(no)}>
                    {words["read.jump"](no)}
                  </button>
                </Fragment>
              ))}
            </span>
          </>
        )}
        <span className="end">{review.unit}</span>
      </div>
      {levels.length > 0 && (
        <div className="levels">
          {levels.map(({ level, label }) => (
            <span key={level}>
              <i className={`swatch fund-${level}`} />
              {label}
            </span>
          ))}
        </div>
      )}
    </>
  );
}

/** The row takes the focus, which also brings it into view. */
const jumpTo = (no: number): void => document.getElementById(projectRowId(no))?.focus();

interface GroupProps {
  readonly group: ReviewGroup;
  readonly words: Wording;
  readonly actions: Actions;
}

function Group({ group, words, actions }: GroupProps) {
  return (
    <section className="plist">
      <div className="pgroup">
        <Box
          label={words["read.group"](group.label)}
          chosen={group.chosen}
          onChange={(chosen) => actions.chooseGroup(group.label, chosen)}
        />
        <h2>{group.label}</h2>
        <span className="end">{group.count}</span>
      </div>
      <ul aria-label={group.label}>
        {group.projects.map((project) => (
          <ProjectRow
            key={project.no}
            project={project}
            words={words}
            onChoose={(chosen) => actions.chooseProject(project.no, chosen)}
          />
        ))}
      </ul>
    </section>
  );
}
