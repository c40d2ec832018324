import y2008 from './years/2008.json';
import y2009 from './years/2009.json';
import y2010 from './years/2010.json';
import y2011 from './years/2011.json';
import y2012 from './years/2012.json';
import y2013 from './years/2013.json';
import y2014 from './years/2014.json';
import y2015 from './years/2015.json';
import y2016 from './years/2016.json';
import y2017 from './years/2017.json';
import y2018 from './years/2018.json';
import y2019 from './years/2019.json';
import y2020 from './years/2020.json';
import y2021 from './years/2021.json';
import y2022 from './years/2022.json';
import y2023 from './years/2023.json';
import y2024 from './years/2024.json';
import y2025 from './years/2025.json';
import y2026 from './years/2026.json';
import { calendarOf, type Calendar } from './calendar';
import { parseYearSchedule, type YearSchedule } from './schedule';

/** The schedules that come with the program, 2008 to 2026: the notices of the General Office of the State Council. Version 1 of every installation. */
export const builtInYears: readonly YearSchedule[] = [y2008, y2009, y2010, y2011, y2012, y2013, y2014, y2015, y2016, y2017, y2018, y2019, y2020, y2021, y2022, y2023, y2024, y2025, y2026].map(parseYearSchedule);

/** Version 1: the years that come with the program. */
export const builtInCalendar: Calendar = calendarOf(1, builtInYears);
