import Kernel
import Store
import TestSupport
import Testing

@testable import Tickets

@Suite("Importing small files in the shapes of known exports")
struct ExportShapesTests {
  @Test("given the desk's own verdict against its own deadline, then it is counted", arguments: Engine.allCases)
  func flags(engine: Engine) async throws {
    let importing = try await Importing(engine)
    let summary = try await importing.tickets(
      """
      Status,Ticket ID,Priority,Source,Topic,Agent Group,Agent Name,Created time,Expected SLA to resolve,\
      Expected SLA to first response,First response time,SLA For first response,Resolution time,SLA For Resolution,\
      Close time,Agent interactions,Survey results,Product group,Support Level,Country,Latitude,Longitude
      Closed,1,Low,Email,Bug report,A,Ann,2023-01-02 08:00:00,2023-01-03 08:00:00,2023-01-02 09:00:00,\
      2023-01-02 08:10:00.500,Within SLA,2023-01-02 10:00:00,Within SLA,2023-01-02 11:00:00,1,4,,,,,
      Closed,2,Low,Email,Bug Report,A,Ann,2023-01-02 08:00:00,2023-01-03 08:00:00,2023-01-02 09:00:00,\
      2023-01-02 08:10:00,SLA Violated,2023-01-02 10:00:00,Within SLA,2023-01-02 11:00:00,1,,,,,,
      Open,3,Low,Chat,Other,A,Ann,2023-01-02 08:00:00,2023-01-03 08:00:00,2023-01-02 09:00:00,,SLA Violated,,\
      SLA Violated,,0,,,,,,

      """, mapping: try SharedData.mapping("tech_support"))
    #expect((summary.added, summary.rejected, summary.warnings) == (3, 0, [.flagAgainstStamps: 1]))
    #expect(try await importing.count("SELECT count(DISTINCT category) FROM ticket") == 2)
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE csat = 1") == 1)
  }

  @Test("given date and time in two columns and seconds to the answer, then both are points in time")
  func calls() async throws {
    let importing = try await Importing()
    let summary = try await importing.tickets(
      """
      Call Id,Agent,Date,Time,Topic,Answered (Y/N),Resolved,Speed of answer in seconds,AvgTalkDuration,Satisfaction rating
      ID1,Diane,2021-01-01,09:12:58,Streaming,Y,Y,109.0,00:02:23,3.0
      ID2,Becky,2021-01-01,09:13:00,Streaming,N,N,,,

      """, mapping: try SharedData.mapping("pwc_call_centre"))
    #expect((summary.added, summary.rejected) == (2, 0))
    #expect(try await importing.minutes(.firstResponse, of: "ID1") == [109.0 / 60])
    #expect(try await importing.minutes(.firstResponse, of: "ID2") == [])
  }

  @Test("given two ways to write a day in one row, then each column has its own")
  func twoFormats() async throws {
    let importing = try await Importing()
    try await importing.tickets(
      """
      Unique id,channel_name,category,Sub-category,Customer Remarks,Order_id,order_date_time,Issue_reported at,\
      issue_responded,Survey_response_Date,Customer_City,Product_category,Item_price,connected_handling_time,Agent_name,\
      Supervisor,Manager,Tenure Bucket,Agent Shift,CSAT Score
      u1,Outcall,Returns,x,Good,o1,,01/08/2023 11:13,01/08/2023 11:47,02-Aug-23,,,,,Ann,Sue,Mo,>90,Morning,5

      """, mapping: try SharedData.mapping("shopzilla_csat"))
    #expect(
      try await importing.count("SELECT created_at FROM ticket") == Int(try utc("2023-08-01T05:43:00Z").rawValue))
    #expect(try await importing.count("SELECT csat_at FROM ticket") == Int(try utc("2023-08-01T18:30:00Z").rawValue))
  }

  @Test("given minutes and hours instead of times, then minutes count from creation and hours lie beside our figure")
  func durations() async throws {
    let importing = try await Importing()
    let summary = try await importing.tickets(
      """
      ticket_id,created_date,channel,category,priority,agent,team,first_response_minutes,resolution_hours,status,\
      resolved_date,csat_score,region,country,response_sla_met,resolution_sla_met,month,week,day_of_week,hour_of_day
      K1,2024-10-29 22:00:00,Chat,Access,Low,A1,T1,1.5,2,Resolved,2024-10-30 00:00:00.744884,2.0,x,y,False,True,m,w,d,22
      K2,2024-10-29 22:00:00,Phone,Access,Critical,A1,T2,3,7.25,Escalated,,,x,y,False,True,m,w,d,22

      """, mapping: try SharedData.mapping("synthetic_travel"))
    #expect((summary.added, summary.rejected, summary.warnings) == (2, 0, [:]))
    #expect(try await importing.minutes(.firstResponse, of: "K1") == [1.5])
    #expect(try await importing.count("SELECT sum(milliseconds) FROM vendor_figure") == 33_300_000)
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE solved_at IS NULL") == 1)
  }

  @Test("Zendesk's own CSV headers need no mapping")
  func zendeskExport() async throws {
    let importing = try await Importing()
    let summary = try await importing.tickets(
      """
      Summation column,Id,Requester,Requester id,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,\
      Updated at,Solved at,Resolution time,Satisfaction Score,Reopens,First reply time in minutes,\
      First reply time in minutes within business hours,Full resolution time in minutes
      1,35436,Rita,900001,Ann,Support,Help,tag,Closed,High,Mail,Incident,2023-03-01 08:00,2023-03-02 08:00,\
      2023-03-01 10:00,2,Good,1,25,20,120

      """)
    #expect((summary.added, summary.rejected) == (1, 0))
    #expect(try await importing.minutes(.firstResponse, of: "35436") == [25])
    #expect(try await importing.count("SELECT count(*) FROM ticket WHERE customer = '900001' AND csat = 1") == 1)
    #expect(try await importing.count("SELECT count(*) FROM vendor_figure") == 3)
  }

  @Test("Freshdesk's own CSV headers need no mapping")
  func freshdeskExport() async throws {
    let importing = try await Importing()
    let summary = try await importing.tickets(
      """
      Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,\
      Last update time,Initial response time,First response time (in hrs),Resolution status,First response status,Tags,\
      Survey results
      7,Help,Closed,Urgent,Portal,Question,Ann,Support,2023-03-01 08:00:00,2023-03-01 12:00:00,2023-03-01 10:00:00,\
      2023-03-01 10:00:00,2023-03-01 10:00:00,2023-03-01 08:20:00,0:20:00,SLA Violated,Within SLA,,

      """)
    #expect((summary.added, summary.rejected, summary.warnings) == (1, 0, [.flagAgainstStamps: 1]))
    #expect(try await importing.minutes(.firstResponse, of: "7") == [20])
    #expect(try await importing.count("SELECT milliseconds FROM vendor_figure") == 1_200_000)
  }
}
