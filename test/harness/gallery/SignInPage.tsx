import { PageHeader } from '../../../src/platform/web/shell/frame/PageHeader.tsx';

export default function SignInPage() {
  return <PageHeader title="Đăng nhập" />;
}
