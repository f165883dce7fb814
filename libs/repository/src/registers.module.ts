import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AdoptionStore, adoptionSchema } from './data-model-adoption/adoption.store.js';
import { ExportReport } from './data-model-adoption/export-report.js';
import { ReadAdoption } from './data-model-adoption/read-adoption.js';
import { StateAdoption } from './data-model-adoption/state-adoption.js';
import { AddInstrument } from './instruments/add-instrument.js';
import { EditInstrument } from './instruments/edit-instrument.js';
import { ExportInstruments } from './instruments/export-instruments.js';
import { InstrumentStore, instrumentSchema } from './instruments/instrument.store.js';
import { ListInstruments } from './instruments/list-instruments.js';
import { LoadInstruments } from './instruments/load-instruments.js';
import { ForgetEndedTask } from './instruments/on-plan-task-ended.js';
import { KeepPublishedTask } from './instruments/on-plan-task-published.js';
import { PlanTasks, planTaskSchema } from './instruments/plan-tasks.js';
import { ReadInstrument } from './instruments/read-instrument.js';
import { PublishedItems, publishedItemSchema } from './published/published-items.js';
import { CategoriesStore, categoriesSchema } from './tfa/categories.store.js';
import { LoadMeasures } from './tfa/load-measures.js';
import { MapMeasure } from './tfa/map-measure.js';
import { MeasureBook } from './tfa/measure-book.js';
import { MeasureStore, measureSchema } from './tfa/measure.store.js';
import { KeepRegisterLink } from './tfa/on-instrument-published.js';
import { ReadMeasures } from './tfa/read-measures.js';
import { RegisterLinks, registerLinkSchema } from './tfa/register-links.js';
import { StateCategories } from './tfa/state-categories.js';

/** The registers beside the contributions: instruments, the use of the Data Model, the measures of the agreement. */
@Module({
  imports: [
    MongooseModule.forFeature(
      [
        { name: 'PublishedItem', schema: publishedItemSchema },
        { name: 'Instrument', schema: instrumentSchema },
        { name: 'PlanTask', schema: planTaskSchema },
        { name: 'Adoption', schema: adoptionSchema },
        { name: 'Measure', schema: measureSchema },
        { name: 'Categories', schema: categoriesSchema },
        { name: 'RegisterLink', schema: registerLinkSchema },
      ],
      'repository',
    ),
  ],
  controllers: [
    ListInstruments,
    ExportInstruments,
    ReadInstrument,
    AddInstrument,
    EditInstrument,
    KeepPublishedTask,
    ForgetEndedTask,
    ExportReport,
    ReadAdoption,
    StateAdoption,
    StateCategories,
    ReadMeasures,
    MapMeasure,
    KeepRegisterLink,
  ],
  providers: [
    PublishedItems,
    InstrumentStore,
    PlanTasks,
    AdoptionStore,
    MeasureStore,
    MeasureBook,
    CategoriesStore,
    RegisterLinks,
    LoadInstruments,
    LoadMeasures,
  ],
})
export class RegistersModule {}
