import type { Values } from './state';

// Kinds of administration as parameters and nothing else. Sizes come from published counts where there are some; spans,
// assemblies and projects follow the rules of the model's description. words.*.ts name them and say where they come from.

export const presetIds = ['town_hall', 'intercommunality', 'department', 'hospital', 'ministry'] as const;
export type PresetId = (typeof presetIds)[number];

export interface Preset {
    readonly values: Values;
}

export const presets: Readonly<Record<PresetId, Preset>> = {
    // 34 935 communes, most with few staff; a council of 15; everybody close to the head
    town_hall: { values: { people: 20, elected: 15, team_span: 6 } },
    // 1 254 bodies; a few hundred staff and a council of 40
    intercommunality: { values: { people: 250, elected: 40 } },
    // 101 departments, some 2 800 staff each; an assembly of 40 on average; one project more per tenfold size above 100
    department: { values: { people: 2800, elected: 40, competing_projects: 2 } },
    // 1.24 M staff in about 850 legal entities; large teams that depend on one another both ways, little slack
    hospital: { values: { people: 1460, team_span: 12, competing_projects: 2, interdependence: 2, load: 1, category_b_share: 0.3 } },
    // a central administration; more seniors than in local bodies, more projects at once
    ministry: { values: { people: 6000, competing_projects: 3, category_b_share: 0.4 } },
};
