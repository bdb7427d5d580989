import { describe, expect, it } from 'vitest';
import { ProblemError, Unreachable } from '../client/problem-error.ts';
import { fieldMessage, problemSentence } from './problem-text.ts';

const rooms = [
  {
    vi: {
      'plans.closed': (params: Readonly<Record<string, string | number>>) =>
        `Kế hoạch năm ${params.year} đã khóa.`,
    },
    en: { 'plans.closed': 'The plan is closed.' },
  },
];
const problem = (code: string, params?: Record<string, string | number>) =>
  new ProblemError({ code, status: 422, ...(params && { params }) });

describe('a problem in words', () => {
  it("takes a room's sentence with its parameters, in the chosen language", () => {
    expect(problemSentence(rooms, 'vi', problem('plans.closed', { year: 2021 }))).toBe(
      'Kế hoạch năm 2021 đã khóa.',
    );
    expect(problemSentence(rooms, 'en', problem('plans.closed'))).toBe('The plan is closed.');
  });

  it('says that the server was not reached and that nothing typed is lost', () => {
    expect(problemSentence(rooms, 'vi', new Unreachable())).toMatch(
      /^Không tới được máy chủ\. Nội dung bạn nhập vẫn còn/,
    );
  });

  it('shows the code only when nobody gave a sentence', () => {
    expect(problemSentence(rooms, 'vi', problem('plans.unheard-of'))).toContain('mã plans.unheard-of');
    expect(problemSentence(rooms, 'vi', problem('constructor'))).toContain('mã constructor');
  });

  it.each([
    ['invalid_format', { format: 'date' }, 'Hạn: nhập ngày theo dạng dd/MM/yyyy, ví dụ 05/03/2014'],
    ['too_small', { origin: 'string', minimum: 1 }, 'Hạn: cần nhập'],
    ['too_small', { origin: 'number', minimum: '1000' }, 'Hạn: nhập số từ 1.000 trở lên'],
    ['too_small', { origin: 'array', minimum: 2 }, 'Hạn: cần ít nhất 2 mục'],
    ['too_big', { origin: 'string', maximum: '200' }, 'Hạn: rút ngắn còn tối đa 200 ký tự'],
    ['invalid_type', { expected: 'number' }, 'Hạn: nhập bằng chữ số'],
    ['invalid_value', {}, 'Hạn: chọn một giá trị trong danh sách'],
    ['hostile-characters', {}, 'Hạn: bỏ các ký tự ẩn (thường do chép từ nơi khác) rồi nhập lại'],
    ['some-new-code', {}, 'Hạn: nhập chưa đúng'],
  ])('names the field and the repair for %s %o', (code, params, message) => {
    expect(fieldMessage([], 'vi', 'Hạn', { path: 'dueOn', code, params })).toBe(message);
  });
});
