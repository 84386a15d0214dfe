import { residentState } from '../resident/ask-resident.ts';
import type { DoctorCheck } from './finding.ts';

/** A resident program that was started still runs. One is not needed. */
export const resident: DoctorCheck = async ({ site }) =>
  (await residentState(site.root)) === 'ended'
    ? [
        {
          kind: 'resident-ended',
          what: '常驻的发布程序停了；推送照样能发布，只是慢一些',
          fix: '用 root 运行 systemctl restart bangyang-resident，再用 journalctl -u bangyang-resident 看它为什么停了；不再用它的，systemctl disable --now bangyang-resident，再删去 state/resident.sock。',
          isRemark: true,
        },
      ]
    : [];
