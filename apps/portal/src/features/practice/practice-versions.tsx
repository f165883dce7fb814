import { VersionsPage } from '@/components/versions/versions-page';

export const PracticeVersions = () => <VersionsPage kind="practices" />;
