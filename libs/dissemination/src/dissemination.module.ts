import { Module } from '@nestjs/common';
import { FigureBook, figuresSchema } from './figures/figure-book.js';
import { FigureLines } from './figures/figure-lines.js';
import { ListFigures } from './figures/list-figures.js';
import { CountReuse } from './figures/on-reuse-confirmed.js';
import { UncountReuse } from './figures/on-reuse-withdrawn.js';
import { ReadFigures } from './figures/read-figures.js';
import { ReportReading } from './figures/report-reading.js';
import { Reuses, reuseSchema } from './figures/reuses.js';
import { SumFigures } from './figures/sum-figures.js';
import { type RunSettings, ServiceModule, SETTINGS } from '@digital-customs/platform';
import { MakeDigests } from './digests/make-digests.js';
import { Rounds, roundSchema } from './digests/rounds.js';
import { disseminationSettings } from './dissemination.config.js';
import { ReadPrivateFeed } from './feeds/read-private-feed.js';
import { HarvestedItems } from './harvesting/harvest.js';
import { OaiRoutes } from './harvesting/oai-routes.js';
import { harvestKeySchema, ResumptionTokens } from './harvesting/resumption.js';
import { Inboxes } from './inbox/inboxes.js';
import { InboxRoutes } from './inbox/read-inbox.js';
import { LiveInbox } from './inbox/live-inbox.js';
import { ReadMarks, readMarksSchema } from './inbox/read-marks.js';
import { WatchInbox } from './inbox/watch-inbox.js';
import { collecting } from './items/collecting.js';
import { Items, itemSchema } from './items/items.js';
import { NoteMatchedSearches } from './items/on-search-matched.js';
import { Letters } from './mail/letters.js';
import { MailRoutes } from './mail/mail-routes.js';
import { Mails, mailSchema } from './mail/mails.js';
import { openOutlet } from './mail/open-outlet.js';
import { OUTLET } from './mail/outlet.js';
import { PortalAddress } from './mail/portal-address.js';
import { ReturnedMail } from './mail/returned-mail.js';
import { SendMails } from './mail/send-mails.js';
import { OpenItems } from './pages/open-items.js';
import { ReadPageHead } from './pages/read-page-head.js';
import { ReadSitemaps } from './pages/read-sitemaps.js';
import { ComposeNewsletter } from './newsletters/compose-newsletter.js';
import { Issues } from './newsletters/issues.js';
import { NewsletterRoutes } from './newsletters/newsletter-routes.js';
import { NewsletterStore, newsletterSchema } from './newsletters/newsletter.store.js';
import { MailNewsletter } from './newsletters/on-newsletter-sent.js';
import { SendNewsletter } from './newsletters/send-newsletter.js';
import { KeepReader } from './readers/on-person-joined.js';
import { ChangeReaderRoles } from './readers/on-roles-changed.js';
import { Readers, readerSchema } from './readers/readers.js';
import { Followable } from './subscriptions/followable.js';
import { KeptSearches, keptSearchSchema } from './subscriptions/kept-searches.js';
import { ForgetSavedSearch } from './subscriptions/on-search-forgotten.js';
import { KeepSavedSearch } from './subscriptions/on-search-saved.js';
import { SubscriptionRoutes } from './subscriptions/subscription-routes.js';
import { SubscriptionStore, subscriptionsSchema } from './subscriptions/subscriptions.store.js';
import { UnsubscribeRoutes } from './unsubscribe/unsubscribe-routes.js';
import { secretSchema, Unsubscribing } from './unsubscribe/unsubscribing.js';
import { Addressees } from './webhooks/addressees.js';
import { CollectDeliveries } from './webhooks/collect-deliveries.js';
import { Deliveries, deliverySchema } from './webhooks/deliveries.js';
import { DeliveryRoutes } from './webhooks/delivery-routes.js';
import { Network } from './webhooks/network.js';
import { SendDeliveries } from './webhooks/send-deliveries.js';
import { WebhookRoutes } from './webhooks/webhook-routes.js';
import { WebhookStore, webhookSchema } from './webhooks/webhook.store.js';

/** What is new reaches who wants it: what the others announce, who follows it, and by which way they are told. */
@Module({
  imports: [
    ServiceModule.for('dissemination', [
      { name: 'Item', schema: itemSchema },
      { name: 'Reader', schema: readerSchema },
      { name: 'KeptSearch', schema: keptSearchSchema },
      { name: 'Subscriptions', schema: subscriptionsSchema },
      { name: 'ReadMarks', schema: readMarksSchema },
      { name: 'Webhook', schema: webhookSchema },
      { name: 'Delivery', schema: deliverySchema },
      { name: 'Figures', schema: figuresSchema },
      { name: 'Reuse', schema: reuseSchema },
      { name: 'Mail', schema: mailSchema },
      { name: 'Round', schema: roundSchema },
      { name: 'Secret', schema: secretSchema },
      { name: 'HarvestKey', schema: harvestKeySchema },
      { name: 'Newsletter', schema: newsletterSchema },
    ]),
  ],
  controllers: [
    ...collecting,
    KeepReader,
    ChangeReaderRoles,
    KeepSavedSearch,
    ForgetSavedSearch,
    SubscriptionRoutes,
    InboxRoutes,
    WebhookRoutes,
    DeliveryRoutes,
    CountReuse,
    UncountReuse,
    ReportReading,
    ReadFigures,
    ListFigures,
    SumFigures,
    MailRoutes,
    UnsubscribeRoutes,
    ReadPrivateFeed,
    OaiRoutes,
    ReadPageHead,
    ReadSitemaps,
    WatchInbox,
    NoteMatchedSearches,
    NewsletterRoutes,
    ComposeNewsletter,
    SendNewsletter,
    MailNewsletter,
  ],
  providers: [
    WebhookStore,
    Deliveries,
    Addressees,
    Network,
    CollectDeliveries,
    SendDeliveries,
    FigureBook,
    FigureLines,
    Reuses,
    Items,
    Readers,
    KeptSearches,
    Followable,
    SubscriptionStore,
    ReadMarks,
    Inboxes,
    Mails,
    Letters,
    PortalAddress,
    ReturnedMail,
    Rounds,
    Unsubscribing,
    MakeDigests,
    SendMails,
    LiveInbox,
    NewsletterStore,
    Issues,
    {
      provide: OUTLET,
      inject: [SETTINGS],
      useFactory: (settings: RunSettings) => openOutlet(settings, disseminationSettings()),
    },
    HarvestedItems,
    ResumptionTokens,
    OpenItems,
  ],
})
export class DisseminationModule {}
