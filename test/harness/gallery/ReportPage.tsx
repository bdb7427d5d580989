import { PageHeader } from '../../../src/platform/web/shell/frame/PageHeader.tsx';
import { address, to } from '../../../src/platform/web/shell/routes/address.ts';
import { usePage } from '../../../src/platform/web/shell/routes/use-page.ts';
import { StatusBadge } from '../../../src/platform/web/ui/status/StatusBadge.tsx';

export default function ReportPage() {
  const { params } = usePage(address('/bao-cao/$reportId'));
  return (
    <PageHeader
      title={`Báo cáo ${params.reportId}`}
      crumbs={[{ label: 'Việc cần làm', to: to(address('/bo-phan')) }]}
      aside={<StatusBadge status="awaiting-approval" />}
    />
  );
}
