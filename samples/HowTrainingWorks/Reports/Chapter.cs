namespace HowTrainingWorks.Reports;

/// <summary>One lesson: what was tried, what came out, and its plots.</summary>
/// <param name="Title">The question.</param>
/// <param name="Text">What to see, in a few sentences.</param>
/// <param name="Table">The figures.</param>
/// <param name="Figures">The plots.</param>
internal sealed record Chapter(string Title, string Text, DataTable Table, IReadOnlyList<Figure> Figures);
