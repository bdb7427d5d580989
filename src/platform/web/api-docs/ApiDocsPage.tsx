import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fold } from '../../shared/vietnamese.ts';
import { type CallProblem, callProblemOf } from '../client/problem-error.ts';
import { send } from '../client/send.ts';
import { planRequest } from '../client/request.ts';
import { PageHeader } from '../shell/frame/PageHeader.tsx';
import { useActWords } from '../text/act-text.ts';
import { useText } from '../text/language.tsx';
import { EmptyState } from '../ui/data/EmptyState.tsx';
import { Answered } from '../ui/feedback/Answered.tsx';
import { SearchInput } from '../ui/forms/SearchInput.tsx';
import styles from './api-docs.module.css';
import { type OpenApi, type Operation, operationsOf } from './operations.ts';
import { apiDocsText } from './text.ts';

const describedAt = '/api/openapi.json';

const readDescription = async (): Promise<OpenApi> => {
  try {
    const response = await send(planRequest({ kind: 'query', path: describedAt }, {}, ''));
    return (await response.json()) as OpenApi;
  } catch (error) {
    throw callProblemOf(error);
  }
};

/** "Mô tả API": every endpoint with its permission, input and answer. */
export default function ApiDocsPage() {
  const text = useText(apiDocsText);
  const [words, setWords] = useState('');
  const description = useQuery<OpenApi, CallProblem>({ queryKey: ['openapi'], queryFn: readDescription });
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        action={
          <Button component="a" href={describedAt} download="openapi.json" variant="default">
            {text.file}
          </Button>
        }
      />
      <SearchInput label={text.filter} value={words} onSearch={setWords} />
      <Answered query={description}>
        {(answer) => <Operations operations={matching(operationsOf(answer), words)} />}
      </Answered>
    </>
  );
}

const matching = (operations: Operation[], words: string): Operation[] => {
  const wanted = fold(words);
  return operations.filter((one) => fold(`${one.path} ${one.summary} ${one.id}`).includes(wanted));
};

function Operations({ operations }: { operations: Operation[] }) {
  const text = useText(apiDocsText);
  if (operations.length === 0) return <EmptyState>{text.none}</EmptyState>;
  const rooms = Map.groupBy(operations, (one) => one.room);
  return (
    <>
      <p role="status">{text.found(operations.length)}</p>
      {[...rooms].map(([room, own]) => (
        <section key={room} aria-labelledby={`room-${room}`}>
          <h2 id={`room-${room}`}>{room}</h2>
          {own.map((one) => (
            <OperationCard key={one.id} operation={one} />
          ))}
        </section>
      ))}
    </>
  );
}

function OperationCard({ operation }: { operation: Operation }) {
  const text = useText(apiDocsText);
  const { nameOf } = useActWords();
  const { permission, functions } = operation;
  const who =
    permission === 'anyone' ? text.anyone : permission === 'signed-in' ? text.signedIn : functions.join(', ');
  return (
    <details className={styles.operation}>
      <summary>
        <code>
          {operation.method} {operation.path}
        </code>
        <span>{nameOf(operation.id, operation.summary)}</span>
      </summary>
      <dl>
        <dt>{text.permission}</dt>
        <dd>{permission}</dd>
        <dt>{text.functions}</dt>
        <dd>{who}</dd>
      </dl>
      <Shape label={text.input} value={operation.input} />
      <Shape label={text.answer} value={operation.answer} />
    </details>
  );
}

/** The description is written in Vietnamese, whatever the screen speaks. */
const Shape = ({ label, value }: { label: string; value: unknown }) => (
  <>
    <h3>{label}</h3>
    <pre className={styles.shape} tabIndex={0} aria-label={label} lang="vi">
      {JSON.stringify(value, null, 2)}
    </pre>
  </>
);
