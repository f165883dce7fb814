import { type DynamicModule, Module } from '@nestjs/common';
import { RegistersModule } from './registers.module.js';
import { ServiceModule } from '@digital-customs/platform';
import { FileStore } from './attachments/file-store.js';
import { ApprovePractice } from './practices/approve-practice.js';
import { AttachFile } from './practices/attach-file.js';
import { ClaimPractice } from './practices/claim-practice.js';
import { CommentOnPractice } from './practices/comment-on-practice.js';
import { CreatePractice } from './practices/create-practice.js';
import { EditPractice } from './practices/edit-practice.js';
import { ListPractices } from './practices/list-practices.js';
import { PracticeStore, practiceSchema } from './practices/practice.store.js';
import { ReadAttachment } from './practices/read-attachment.js';
import { ReadPractice } from './practices/read-practice.js';
import { ReadVersions } from './practices/read-versions.js';
import { ResolveComment } from './practices/resolve-comment.js';
import { ReviewPractice } from './practices/review-practice.js';
import { SubmitPractice } from './practices/submit-practice.js';
import { ListPublishedPractice } from './published/on-practice-published.js';
import { UnlistWithdrawnPractice } from './published/on-practice-withdrawn.js';
import { PublishedItems, publishedItemSchema } from './published/published-items.js';
import { LoadSamples } from './samples/load-samples.js';
import { WithdrawPractice } from './practices/withdraw-practice.js';

/** The repository of national practices; with `samples`, the documented ones are loaded at the first start. */
@Module({
  imports: [
    RegistersModule,
    ServiceModule.for('repository', [
      { name: 'Practice', schema: practiceSchema },
      { name: 'PublishedItem', schema: publishedItemSchema },
    ]),
  ],
  controllers: [
    ListPractices,
    ReadPractice,
    ReadVersions,
    CreatePractice,
    EditPractice,
    SubmitPractice,
    ApprovePractice,
    ClaimPractice,
    ReviewPractice,
    CommentOnPractice,
    ResolveComment,
    WithdrawPractice,
    AttachFile,
    ReadAttachment,
    ListPublishedPractice,
    UnlistWithdrawnPractice,
  ],
  providers: [PracticeStore, FileStore, PublishedItems],
})
export class RepositoryModule {
  static for({ samples = true } = {}): DynamicModule {
    return { module: RepositoryModule, providers: samples ? [LoadSamples] : [] };
  }
}
