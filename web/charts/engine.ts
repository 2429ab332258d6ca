import { CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// What is used of ECharts, and nothing else of it.

use([LineChart, ScatterChart, CustomChart, GridComponent, GraphicComponent, TooltipComponent, SVGRenderer]);

export { init };
