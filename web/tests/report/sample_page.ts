import type { Figure } from '../../charts/figure';
import type { Page, Parameter, Section } from '../../report/page';

// A report as the program would write one: of a study of sizes, with whatever figures a test wants to see in it.

/** The same in both languages: names, numbers without a sign. */
const both = (text: string) => ({ en: text, fr: text });

export function samplePage(figures: readonly Figure[], changes: Partial<Page> = {}): Page {
    return {
        format: 1,
        study: 'sizes',
        languages: ['en', 'fr'],
        title: {
            en: 'Does the size of an administration change how far a new way of working spreads?',
            fr: 'La taille d’une administration change-t-elle jusqu’où se répand une nouvelle façon de travailler\u202f?',
        },
        message: {
            en: 'After three years, collaboration leads in small administrations; above 2,000 people the lead is gone',
            fr: 'Après trois ans, la collaboration devance la coopération dans les petites administrations\u202f; au-delà de 2\u202f000 personnes, l’avance a disparu',
        },
        numbers: [
            {
                value: { en: '64%', fr: '64\u00a0%' },
                interval: { en: '95% interval 61% to 67%', fr: 'intervalle à 95\u00a0%\u00a0: de 61\u00a0% à 67\u00a0%' },
                label: {
                    en: 'of staff have made the practice their own after three years of collaboration, with 50 people',
                    fr: 'des agents se sont approprié la pratique après trois ans de collaboration, à 50 personnes',
                },
            },
            {
                value: { en: '−0.4 points', fr: '−0,4\u00a0point' },
                interval: { en: '95% interval −2.1 to +1.3', fr: 'intervalle à 95\u00a0%\u00a0: de −2,1 à +1,3' },
                label: {
                    en: 'between collaboration and cooperation, with 2,000 people, run by run',
                    fr: 'entre collaboration et coopération, à 2\u202f000 personnes, simulation par simulation',
                },
            },
            {
                value: { en: '41 weeks', fr: '41 semaines' },
                interval: { en: '95% interval 38 to 46', fr: 'intervalle à 95\u00a0%\u00a0: de 38 à 46' },
                label: {
                    en: 'until half of the staff have made it their own, with 500 people, under cooperation',
                    fr: 'pour que la moitié des agents se l’approprient, à 500 personnes, en coopération',
                },
            },
        ],
        figures,
        sections: sections(figures),
        method: [
            {
                en: 'Purpose. To compare two ways of coordinating, procedures down the line and ties of trust, that have the same hours to spend.',
                fr: 'But. Comparer deux façons de coordonner, les procédures descendant la ligne et les liens de confiance, qui disposent des mêmes heures.',
            },
            {
                en: 'Entities. People with a superior, colleagues they may trust, and hours; a week is a step. Two years without the mandate come first, then three with it, then two after it.',
                fr: 'Entités. Des personnes avec un supérieur, des collègues à qui se fier, et des heures\u202f; un pas dure une semaine. Deux ans sans le mandat, puis trois avec, puis deux après.',
            },
            {
                en: 'Design. 9 sizes, 3 values of κ, 100 replicates; organisations, people and chance are the same in all arms of a replicate.',
                fr: 'Plan. 9 tailles, 3 valeurs de κ, 100 répétitions\u202f; organisations, personnes et hasard sont les mêmes dans tous les bras d’une répétition.',
            },
        ],
        parameters: parameters(),
        limits: [
            {
                en: 'Most parameters are assumptions; those measured somewhere are marked as such.',
                fr: 'La plupart des paramètres sont des hypothèses\u202f; ceux qui ont été mesurés quelque part sont signalés.',
            },
            {
                en: 'Power, conflict, unions and budgets are not in the model, and nothing is claimed about them.',
                fr: 'Le pouvoir, les conflits, les syndicats et les budgets ne sont pas dans le modèle\u202f; rien n’en est dit.',
            },
        ],
        provenance: {
            command: 'concert run scenarios/sizes.toml --seed 20240401 --set replicates=100',
            seed: '20240401',
            version: '0.1.0',
            resultHash: '3f1c9f0e7a5b2d8846c1e09ab7d3f6525f0a9be7c4d1836e20b7aa915cd04e3f',
            inputs: [
                { file: 'scenarios/sizes.toml', sha256: '9b1e7c52d0a3f4868e7b6a15c2d9f0347e8a1b6c5d4f3e2a1908b7c6d5e4f3a2' },
                { file: 'scenarios/data/uk_government_organograms/posts.csv', sha256: '0c4f2a8e6b1d9375fa20c8e4b6d1937508fa2c6e4b8d1a3f5c7e9b0d2f4a6c8e' },
            ],
            citation: {
                en: 'The Concert authors (2026). Concert: how a new way of working spreads inside public administrations. Version 0.1.0.',
                fr: 'The Concert authors (2026). Concert: how a new way of working spreads inside public administrations. Version 0.1.0 (en anglais).',
            },
            licence: {
                en: 'This report: CC BY 4.0. The program: MIT licence.',
                fr: 'Ce rapport\u00a0: CC BY 4.0. Le programme\u00a0: licence MIT.',
            },
        },
        ...changes,
    };
}

/** The answer first, then everything else. */
function sections(figures: readonly Figure[]): readonly Section[] {
    const ids = figures.map((figure) => figure.id);
    return [
        {
            id: 'answer',
            title: { en: 'What the simulations say', fr: 'Ce que disent les simulations' },
            text: [{
                en: 'Each line is the median of all replicates; bands hold the middle 50% and 80% of them.',
                fr: 'Chaque ligne est la médiane de toutes les répétitions\u202f; les bandes en contiennent les 50\u00a0% et 80\u00a0% du milieu.',
            }],
            figures: ids.slice(0, 1),
        },
        {
            id: 'change',
            title: { en: 'What would change the answer', fr: 'Ce qui changerait la réponse' },
            text: [],
            figures: ids.slice(1),
        },
    ];
}

function parameters(): readonly Parameter[] {
    const varied = { en: 'varied by this study', fr: 'varié par cette étude' };
    return [
        {
            name: 'kappa',
            value: { en: '0; 0.5; 1', fr: '0\u202f; 0,5\u202f; 1' },
            unit: both(''),
            range: { en: '0 to 1', fr: 'de 0 à 1' },
            doc: {
                en: 'share of the coordination hours given to the relational channel',
                fr: 'part des heures de coordination donnée au canal relationnel',
            },
            source: varied,
        },
        {
            name: 'officials',
            value: { en: '50; 500; 2,000; 10,000', fr: '50\u202f; 500\u202f; 2\u202f000\u202f; 10\u202f000' },
            unit: { en: 'people', fr: 'personnes' },
            range: { en: '1 to 10,000,000', fr: 'de 1 à 10\u202f000\u202f000' },
            doc: { en: 'people in the organisation, the elected excluded', fr: 'personnes dans l’organisation, élus exclus' },
            source: varied,
        },
        {
            name: 'relational_appropriation_rate',
            value: { en: '0.042', fr: '0,042' },
            unit: { en: 'per week', fr: 'par semaine' },
            range: { en: '0.0105 to 0.168', fr: 'de 0,0105 à 0,168' },
            doc: { en: 'appropriation through peers, at full exposure', fr: 'appropriation par les pairs, à exposition complète' },
            source: {
                en: 'by indifference between the two regimes at 50 people (400 replicates; analysis/indifference_calibration.md)',
                fr: 'par indifférence entre les deux régimes à 50 personnes (400 répétitions\u202f; analysis/indifference_calibration.md)',
            },
        },
        {
            name: 'turnover',
            value: { en: '0.08', fr: '0,08' },
            unit: { en: 'per year', fr: 'par an' },
            range: { en: '0.04 to 0.2', fr: 'de 0,04 à 0,2' },
            doc: { en: 'share of posts whose holder changes', fr: 'part des postes dont le titulaire change' },
            source: {
                en: 'measured: 3.9 to 11.8% a year in the French civil service, plus exits',
                fr: 'mesuré\u00a0: de 3,9 à 11,8\u00a0% par an dans la fonction publique française, plus les départs',
            },
        },
    ];
}
