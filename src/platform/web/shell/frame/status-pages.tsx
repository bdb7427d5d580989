import { Button, Group } from '@mantine/core';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import { PageLink } from '../routes/PageLink.tsx';
import { PageHeader } from './PageHeader.tsx';

const home = { path: '/', params: {}, search: {} };

function HomeButton() {
  const { shell } = useText(platformText);
  return (
    <Button component={PageLink} to={home}>
      {shell.home}
    </Button>
  );
}

/** 404: no such screen. Rooms use it for a record that is not found: absent and out of scope look the same. */
export function PageNotFound() {
  const { shell } = useText(platformText);
  return (
    <>
      <PageHeader title={shell.notFoundTitle} lead={shell.notFoundText} />
      <HomeButton />
    </>
  );
}

export function PageNotAllowed() {
  const { shell } = useText(platformText);
  return (
    <>
      <PageHeader title={shell.notAllowedTitle} lead={shell.notAllowedText} />
      <HomeButton />
    </>
  );
}

/** Signed in, yet no function with a screen. */
export function PageNothing() {
  const { shell } = useText(platformText);
  return <PageHeader title={shell.nothingTitle} lead={shell.nothingText} />;
}

/** A screen threw while drawing. Nothing of the error is shown: it may hold personal data. */
export function PageFailed() {
  const { shell } = useText(platformText);
  return (
    <>
      <PageHeader title={shell.failedTitle} lead={shell.failedText} />
      <Group>
        <Button onClick={() => window.location.reload()}>{shell.reload}</Button>
        <HomeButton />
      </Group>
    </>
  );
}
