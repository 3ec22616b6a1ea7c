import { Meter } from "./bars";
import { Button, LinkButton } from "./button";
import { Card } from "./layout";
import { PostForm } from "./post-form";

interface RunningCardProps {
  /** 0 to 100. */
  progress: number;
  words: { percent: string; wait: string; look: string; cancel: string };
  /** The page itself, to look again. */
  href: string;
  /** Of the record, for giving it up. */
  version: number;
  reply: unknown;
}

/** Long work that goes on by itself: how far it is, and the way to give it up. Its page looks again (`refresh`). */
export function RunningCard({ progress, words, href, version, reply }: RunningCardProps) {
  return (
    <Card>
      <div className="stack" role="status">
        <p>
          <b>{words.percent}</b>
        </p>
        <Meter value={progress} max={100} label={words.percent} />
        <p className="soft">{words.wait}</p>
        <div className="row">
          <LinkButton href={href}>{words.look}</LinkButton>
          <PostForm intent="discard" reply={reply} labels={{}} version={version}>
            {() => <Button tone="danger">{words.cancel}</Button>}
          </PostForm>
        </div>
      </div>
    </Card>
  );
}
