using System.Collections;
using Microsoft.Build.Framework;

namespace NetGen.IntegrationTests.EmbeddedWeights;

/// <summary>Takes the place of MSBuild and keeps the errors.</summary>
internal sealed class RecordingBuildEngine : IBuildEngine
{
    public List<BuildErrorEventArgs> Errors { get; } = [];

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => string.Empty;

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => throw new NotSupportedException();

    public void LogCustomEvent(CustomBuildEventArgs e) => throw new NotSupportedException();

    public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e);

    public void LogMessageEvent(BuildMessageEventArgs e) => throw new NotSupportedException();

    public void LogWarningEvent(BuildWarningEventArgs e) => throw new NotSupportedException();
}
