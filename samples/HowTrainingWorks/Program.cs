using System.Globalization;
using System.Text;
using HowTrainingWorks;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = Encoding.UTF8;

return new LectureCommand(Lecture.Hold).Parse(args).Invoke();
