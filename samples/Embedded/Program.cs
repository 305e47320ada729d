// A device as small as they come: every tick it reads a sensor, learns from what it did and sets a heater. The same tank is heated twice, once with
// gains that were tuned when it was new, once with a net beside them that learns as it goes.
using System.Diagnostics;
using System.Globalization;
using Embedded;

const int Ticks = 20_000;
const int FirstTicks = 2_000;
const ulong Seed = 3;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Run(FirstTicks);                                                  // what runs for the first time may allocate
if (args is ["--start-up"])
{
    return 0;
}

var (error, fixedError, allocated) = Run(Ticks);
Console.WriteLine($"Mean distance from the wanted temperature after {FirstTicks} ticks: {error:F3} degrees with the net, {fixedError:F3} with fixed gains alone.");
using var self = Process.GetCurrentProcess();
Console.WriteLine($"The most memory the process held: {self.PeakWorkingSet64 / 1024.0 / 1024:F1} MB.");
Console.WriteLine($"result: error={error:F3} fixed_error={fixedError:F3} ticks={Ticks} allocated_bytes={allocated}");
return allocated == 0 && error < fixedError ? 0 : 1;

static (double Error, double FixedError, long Allocated) Run(int ticks)
{
    var (learning, tuned) = (new LearningController(), new FixedController());
    var (tank, other) = (new Tank(Seed, ticks), new Tank(Seed, ticks));
    var (error, fixedError) = (0.0, 0.0);
    var allocated = GC.GetAllocatedBytesForCurrentThread();
    for (var tick = 0; tick < ticks; tick++)
    {
        tank.Heat(learning.Decide(tank.Measure(), tick));
        other.Heat(tuned.Decide(Programme.Wanted(tick) - other.Measure()));
        if (tick >= FirstTicks)
        {
            error += double.Abs(Programme.Wanted(tick + 1) - tank.Temperature);
            fixedError += double.Abs(Programme.Wanted(tick + 1) - other.Temperature);
        }
    }

    allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
    return (error / (ticks - FirstTicks), fixedError / (ticks - FirstTicks), allocated);
}
