import type { tasks as vi } from './tasks.vi.ts';

export const tasks: typeof vi = {
  tasks: {
    title: 'What comes next',
    none: 'Nothing is agreed yet: follow-ups and actions of the approved plan stand here.',
    followUp: 'Follow up, visit the child',
    action: (measure: string) => `Action to be finished: ${measure}`,
    due: 'Due on',
    what: 'Task',
    record: 'Record the result',
    recordOf: (what: string, code: string) => `Record the result: ${what}, ${code}`,
  },
  aids: {
    suggests: 'The assessment suggests: urgent',
    suggestsNot: 'The assessment does not suggest urgency.',
    unfinished: 'Answer every item to see what is suggested.',
    decides: 'This is a suggestion. Who assesses decides and says why.',
    differs: 'What is chosen differs from the suggestion: say clearly why.',
    uncertain: 'threshold proposed by the system',
    template: 'Begin from a template',
    templateHint: 'Fills in the goal and the usual actions; change them before submitting.',
    noTemplate: 'Write it yourself',
  },
};
