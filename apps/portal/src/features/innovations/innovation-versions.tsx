import { VersionsPage } from '@/components/versions/versions-page';

export const InnovationVersions = () => <VersionsPage kind="innovations" />;
