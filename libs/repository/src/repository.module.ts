import { type DynamicModule, Module } from '@nestjs/common';
import { RegistersModule } from './registers.module.js';
import { ServiceModule } from '@digital-customs/platform';
import { AnsweredCall } from './calls/answered-call.js';
import { CallStore, callSchema } from './calls/call.store.js';
import { EndCalls } from './calls/end-calls.js';
import { KeepCall } from './calls/keep-call.js';
import { ListCandidates } from './calls/list-candidates.js';
import { ReadCalls } from './calls/read-calls.js';
import { BundleFiles, BundleKeeper, bundleSchema } from './bundle/bundle-keeper.js';
import { ReadCatalogue } from './bundle/read-catalogue.js';
import { BundleSources } from './bundle/bundle-sources.js';
import { ReadBundle } from './bundle/read-bundle.js';
import { BeginHarvest } from './harvest/begin-harvest.js';
import { ImportBook } from './imports/import-book.js';
import { ImportRoutes } from './imports/import-routes.js';
import { importRowSchema, ImportRows } from './imports/import-rows.js';
import { ImportTargets } from './imports/import-targets.js';
import { importSchema, ImportStore, rememberedHeadsSchema } from './imports/import.store.js';
import { ReadTemplate } from './imports/read-template.js';
import { RunImports } from './imports/run-imports.js';
import { ReadDeadlines } from './calls/read-deadlines.js';
import { LapseInnovations } from './innovations/lapse-innovations.js';
import { CiteInnovation } from './innovations/cite-innovation.js';
import { CitePractice } from './practices/cite-practice.js';
import { ConfirmPractice } from './practices/confirm-practice.js';
import { LapsePractices } from './practices/lapse-practices.js';
import { NoteConfirmedInnovation, NoteLapsedInnovation } from './published/on-innovation-confirmed.js';
import { NoteConfirmedPractice, NoteLapsedPractice } from './published/on-practice-confirmed.js';
import { ListReuse } from './reuse/list-reuse.js';
import { ReuseBook } from './reuse/reuse-book.js';
import { ReuseLines } from './reuse/reuse-lines.js';
import { ReuseStore, reuseSchema } from './reuse/reuse.store.js';
import { StateInnovationReuse, StatePracticeReuse } from './reuse/state-reuse.js';
import { FileStore } from './attachments/file-store.js';
import { OfferedServiceLines, offeredServicesSchema } from './e-services/offered-services.js';
import { NoteOfferedServices } from './e-services/on-practice-published.js';
import { ForgetOfferedServices } from './e-services/on-practice-withdrawn.js';
import { ReadEServices } from './e-services/read-e-services.js';
import { TriageRoutes } from './innovations/change-triage.js';
import { GiveBodyOpinion } from './innovations/give-opinion.js';
import { InnovationFileRoutes } from './innovations/innovation-file-routes.js';
import { InnovationRoutes } from './innovations/innovation-routes.js';
import { InnovationStepRoutes } from './innovations/innovation-step-routes.js';
import { InnovationStore, innovationSchema } from './innovations/innovation.store.js';
import { ListAskedOpinions } from './innovations/list-asked-opinions.js';
import { ListInnovations } from './innovations/list-innovations.js';
import { MergeInnovation } from './innovations/merge-innovation.js';
import { ReadBoard } from './innovations/read-board.js';
import { ApprovePractice } from './practices/approve-practice.js';
import { AttachFile } from './practices/attach-file.js';
import { ClaimPractice } from './practices/claim-practice.js';
import { CommentOnPractice } from './practices/comment-on-practice.js';
import { CreatePractice } from './practices/create-practice.js';
import { EditPractice } from './practices/edit-practice.js';
import { ExportInnovations } from './innovations/export-innovations.js';
import { ExportPractices } from './practices/export-practices.js';
import { ListPractices } from './practices/list-practices.js';
import { PracticeStore, practiceSchema } from './practices/practice.store.js';
import { ReadAttachment } from './practices/read-attachment.js';
import { ReadPractice } from './practices/read-practice.js';
import { ReadVersions } from './practices/read-versions.js';
import { ResolveComment } from './practices/resolve-comment.js';
import { ReviewPractice } from './practices/review-practice.js';
import { SubmitPractice } from './practices/submit-practice.js';
import { UnlistMergedInnovation, UnlistWithdrawnInnovation } from './published/on-innovation-ended.js';
import { ListPublishedInnovation } from './published/on-innovation-published.js';
import { ListPublishedPractice } from './published/on-practice-published.js';
import { UnlistWithdrawnPractice } from './published/on-practice-withdrawn.js';
import { PublishedItems, publishedItemSchema } from './published/published-items.js';
import { ReadAnalysis } from './analysis/read-analysis.js';
import { LoadDocumented } from './samples/load-documented.js';
import { PublishedLines } from './published/published-lines.js';
import { DraftRadarEdition } from './radar/draft-edition.js';
import { EditRadarEdition } from './radar/edit-edition.js';
import { LoadFirstEdition } from './samples/load-first-edition.js';
import { PublishRadarEdition } from './radar/publish-edition.js';
import { RadarStore, radarSchema } from './radar/radar.store.js';
import { RadarBook } from './radar/radar-book.js';
import { ReadRadar } from './radar/read-radar.js';
import { NoteStore, noteSchema } from './research-notes/note.store.js';
import { OfferNote } from './research-notes/offer-note.js';
import { ReadNotes } from './research-notes/read-notes.js';
import { ReviewNote } from './research-notes/review-note.js';
import { LiveEvidence } from './technologies/live-evidence.js';
import { LoadTechnologies } from './technologies/load-technologies.js';
import { ReadTechnologies } from './radar/read-technologies.js';
import { TechnologyStore, technologySchema } from './technologies/technology.store.js';
import { OfferProvider } from './technology-network/offer-provider.js';
import { ProviderStore, providerSchema } from './technology-network/provider.store.js';
import { ReadProviders } from './technology-network/read-providers.js';
import { ReviewProvider } from './technology-network/review-provider.js';
import { LoadSamples } from './samples/load-samples.js';
import { LoadSynthetic } from './samples/load-synthetic.js';
import { LoadWindows } from './samples/load-windows.js';
import { ChangeSingleWindow } from './single-windows/change-single-window.js';
import { CreateSingleWindow } from './single-windows/create-single-window.js';
import { ExportSingleWindows } from './single-windows/export-single-windows.js';
import { ListSingleWindows } from './single-windows/list-single-windows.js';
import { ReadSingleWindow } from './single-windows/read-single-window.js';
import { SingleWindowStore, singleWindowSchema } from './single-windows/single-window.store.js';
import { WithdrawPractice } from './practices/withdraw-practice.js';

/** The repository of national practices; with `samples`, the documented ones are loaded at the first start, with `synthetic` made-up statements and calls. */
@Module({
  imports: [
    RegistersModule,
    ServiceModule.for('repository', [
      { name: 'Practice', schema: practiceSchema },
      { name: 'Innovation', schema: innovationSchema },
      { name: 'PublishedItem', schema: publishedItemSchema },
      { name: 'Technology', schema: technologySchema },
      { name: 'RadarEdition', schema: radarSchema },
      { name: 'Provider', schema: providerSchema },
      { name: 'ResearchNote', schema: noteSchema },
      { name: 'SingleWindow', schema: singleWindowSchema },
      { name: 'Reuse', schema: reuseSchema },
      { name: 'Call', schema: callSchema },
      { name: 'OfferedServices', schema: offeredServicesSchema },
      { name: 'Bundle', schema: bundleSchema },
      { name: 'Import', schema: importSchema },
      { name: 'ImportRow', schema: importRowSchema },
      { name: 'RememberedHeads', schema: rememberedHeadsSchema },
    ]),
  ],
  controllers: [
    ReadBoard,
    ListAskedOpinions,
    ListInnovations,
    InnovationRoutes,
    InnovationStepRoutes,
    InnovationFileRoutes,
    TriageRoutes,
    GiveBodyOpinion,
    MergeInnovation,
    ListPublishedInnovation,
    UnlistWithdrawnInnovation,
    UnlistMergedInnovation,
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
    ReadTechnologies,
    ReadRadar,
    DraftRadarEdition,
    EditRadarEdition,
    PublishRadarEdition,
    ReadProviders,
    OfferProvider,
    ReviewProvider,
    ReadNotes,
    OfferNote,
    ReviewNote,
    ReadAnalysis,
    ListSingleWindows,
    ExportSingleWindows,
    CreateSingleWindow,
    ReadSingleWindow,
    ChangeSingleWindow,
    ReadEServices,
    NoteOfferedServices,
    ForgetOfferedServices,
    ConfirmPractice,
    NoteConfirmedPractice,
    NoteLapsedPractice,
    NoteConfirmedInnovation,
    NoteLapsedInnovation,
    ListReuse,
    StatePracticeReuse,
    StateInnovationReuse,
    ListCandidates,
    CitePractice,
    CiteInnovation,
    ReadDeadlines,
    ReadCalls,
    KeepCall,
    ReadTemplate,
    BeginHarvest,
    ImportRoutes,
    ReadBundle,
    ReadCatalogue,
    ExportPractices,
    ExportInnovations,
  ],
  providers: [
    PracticeStore,
    InnovationStore,
    FileStore,
    PublishedItems,
    PublishedLines,
    TechnologyStore,
    LoadTechnologies,
    RadarStore,
    RadarBook,
    LiveEvidence,
    ProviderStore,
    NoteStore,
    SingleWindowStore,
    OfferedServiceLines,
    LapsePractices,
    LapseInnovations,
    ReuseStore,
    ReuseBook,
    ReuseLines,
    CallStore,
    AnsweredCall,
    EndCalls,
    BundleSources,
    BundleFiles,
    BundleKeeper,
    ImportStore,
    ImportRows,
    ImportTargets,
    ImportBook,
    RunImports,
  ],
})
export class RepositoryModule {
  static for({ samples = true, synthetic = false } = {}): DynamicModule {
    return {
      module: RepositoryModule,
      providers: [
        ...(samples ? [LoadSamples, LoadWindows, LoadFirstEdition, LoadDocumented] : []),
        ...(synthetic ? [LoadSynthetic] : []),
      ],
    };
  }
}
