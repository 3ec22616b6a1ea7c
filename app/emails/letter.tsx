import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Preview,
  Section,
  Text,
} from "@react-email/components";
import type { ReactNode } from "react";
import type { Locale } from "~/i18n/locale";

export interface LetterProps {
  locale: Locale;
  subject: string;
  greeting: string;
  paragraphs: readonly string[];
  /** A short list, such as what is missing. */
  items?: readonly string[];
  action?: { label: string; url: string };
  after?: string;
  copyLink: string;
  closing: string;
  hotlines: string;
}

const FONT =
  '-apple-system, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Segoe UI", Roboto, sans-serif';
const text = { fontSize: "16px", lineHeight: "28px", color: "#2a2620", margin: "0 0 16px" };
const faint = { ...text, fontSize: "13px", lineHeight: "22px", color: "#6b6355" };
const button = {
  display: "block",
  padding: "14px 20px",
  borderRadius: "6px",
  background: "#2f6b47",
  color: "#ffffff",
  fontSize: "16px",
  fontWeight: 600,
  textAlign: "center" as const,
  textDecoration: "none",
};

/** One sheet of paper: who writes, what it is about, one thing to do, whom to call. */
export function Letter(props: LetterProps) {
  return (
    <Html lang={props.locale}>
      <Head />
      <Preview>{props.paragraphs[0] ?? props.subject}</Preview>
      <Body style={{ background: "#faf7f1", fontFamily: FONT, margin: 0, padding: "24px 0" }}>
        <Container
          style={{
            maxWidth: "560px",
            background: "#fffdf9",
            border: "1px solid #e0d8c8",
            borderRadius: "10px",
            padding: "28px 28px 20px",
          }}
        >
          <Heading
            as="h1"
            style={{ fontSize: "22px", lineHeight: "32px", color: "#2a2620", margin: "0 0 20px" }}
          >
            {props.subject}
          </Heading>
          <Text style={text}>{props.greeting}</Text>
          {props.paragraphs.map((paragraph) => (
            <Text key={paragraph} style={text}>
              {paragraph}
            </Text>
          ))}
          {props.items && <Items items={props.items} />}
          {props.action && <Action {...props.action} copyLink={props.copyLink} />}
          {props.after && <Text style={text}>{props.after}</Text>}
          <Hr style={{ borderColor: "#e0d8c8", margin: "20px 0 16px" }} />
          <Text style={faint}>{props.hotlines}</Text>
          <Text style={{ ...faint, margin: 0 }}>{props.closing}</Text>
        </Container>
      </Body>
    </Html>
  );
}

function Items({ items }: { items: readonly string[] }): ReactNode {
  return (
    <ul style={{ ...text, paddingLeft: "24px" }}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function Action({ label, url, copyLink }: { label: string; url: string; copyLink: string }) {
  return (
    <Section style={{ margin: "8px 0 20px" }}>
      <Button href={url} style={button}>
        {label}
      </Button>
      <Text style={{ ...faint, margin: "12px 0 0", wordBreak: "break-word" }}>
        {copyLink} {url}
      </Text>
    </Section>
  );
}
